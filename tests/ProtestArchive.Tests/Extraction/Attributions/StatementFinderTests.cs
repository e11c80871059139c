using ProtestArchive.Core.Extraction;
using ProtestArchive.Core.Extraction.Attributions;
using ProtestArchive.Core.Text;

namespace ProtestArchive.Tests.Extraction.Attributions;

public class StatementFinderTests
{
    [Theory]
    [InlineData("The Interior Ministry said 121 officers were hurt.", "The Interior Ministry", "said", "121 officers were hurt")]
    [InlineData("Police said on Monday that 20 people had died.", "Police", "said", "20 people had died")]
    [InlineData("More than 400 had been arrested, the police stated.", "the police", "stated", "More than 400 had been arrested")]
    [InlineData("At least 30 people died, witnesses say.", "witnesses", "say", "At least 30 people died")]
    [InlineData("Nine were shot, said Amnesty International.", "Amnesty International", "said", "Nine were shot")]
    [InlineData("Twenty people were killed in Dhaka, according to the Bangladeshi daily Prothom Alo.", "the Bangladeshi daily Prothom Alo", "according to", "Twenty people were killed in Dhaka")]
    [InlineData("According to a statement issued by the palace, 12 were freed.", "the palace", "According to", "12 were freed")]
    [InlineData("Ahmed Ali, 42, a teacher, told AFP that 200 had marched.", "Ahmed Ali", "told", "200 had marched")]
    [InlineData("The interior ministry put the number of arrests at 312.", "The interior ministry", "put", "the number of arrests at 312")]
    [InlineData("Turnout was put at 30,000 by police.", "police", "put", "Turnout was put at 30,000")]
    [InlineData("By the opposition's count, 50,000 people turned out in Caracas.", "the opposition", "By", "50,000 people turned out in Caracas")]
    [InlineData("A spokesman for the Ministry of Health said that 14 had been shot.", "A spokesman for the Ministry of Health", "said", "14 had been shot")]
    [InlineData("The US said it would act.", "The US", "said", "it would act")]
    [InlineData("Organizers of the march said 10,000 took part.", "Organizers of the march", "said", "10,000 took part")]
    [InlineData("In Cairo, officials speaking on condition of anonymity told Reuters three people were killed.", "officials", "told", "three people were killed")]
    [InlineData("Shots were fired, video posted on the news site showed.", "video posted on the news site", "showed", "Shots were fired")]
    public void A_statement_has_source_cue_and_content(string text, string source, string cue, string content)
    {
        Statement statement = Find(text).All.ShouldHaveSingleItem();
        statement.Source.In(text).ShouldBe(source);
        statement.Cue.In(text).ShouldBe(cue);
        statement.Content.In(text).ShouldBe(content);
    }

    [Theory]
    [InlineData("It is said to be the largest march.")]
    [InlineData("He did not say how many had died.")]
    [InlineData("The ministry declined to say how many had died.")]
    [InlineData("Police will announce the figures later.")]
    [InlineData("The police report ran to 20 pages.")]
    [InlineData("Many people marched in Lima on Sunday.")]
    public void Words_that_give_nobodys_statement_make_none(string text) => Find(text).All.ShouldBeEmpty();

    [Fact]
    public void The_innermost_statement_vouches_for_a_figure()
    {
        const string text = "Police said 20 died, while hospital officials reported 40 deaths. Ninety were hurt.";
        Statements statements = Find(text);
        SourceOf(statements, text, "20").ShouldBe("Police");
        SourceOf(statements, text, "40").ShouldBe("hospital officials");
        SourceOf(statements, text, "Ninety").ShouldBeNull();
    }

    [Fact]
    public void A_sentence_inherits_its_source_only_where_it_says_so()
    {
        const string text = "The army said 12 soldiers died. It said more had been hurt. Another 30 were missing, it added. The city was quiet.";
        Statements statements = Find(text);
        foreach (string figure in new[] { "more", "Another" })
        {
            Statement statement = statements.About(At(text, figure)).ShouldNotBeNull();
            statement.Named.In(text).ShouldBe("The army");
        }
        statements.About(At(text, "The city")).ShouldBeNull();
    }

    [Fact]
    public void A_pronoun_stands_for_the_last_fitting_person()
    {
        const string text = "Maria Perez met Juan Lopez in Quito. She said 40 had been held. He said it was 60.";
        Document document = Named(text, ("Maria Perez", "f"), ("Juan Lopez", "m"));
        Statements statements = StatementFinder.Find(document);
        document.Names[statements.About(At(text, "40"))!.Value.Name!.Value].Name.ShouldBe("Maria Perez");
        document.Names[statements.About(At(text, "60"))!.Value.Name!.Value].Name.ShouldBe("Juan Lopez");
    }

    [Fact]
    public void A_quotation_over_several_sentences_is_said_as_a_whole()
    {
        const string text = "“They came at night. Ten were taken. We saw it,” said Maria Perez, a nurse.";
        Document document = Named(text, ("Maria Perez", "f"));
        Statement statement = StatementFinder.Find(document).About(At(text, "Ten")).ShouldNotBeNull();
        statement.Source.In(text).ShouldBe("Maria Perez");
        statement.Name.ShouldBe(0);
    }

    private static Statements Find(string text) => StatementFinder.Find(Document.Open(PlainReport.Of(text), null));

    private static string? SourceOf(Statements statements, string text, string words) => statements.About(At(text, words))?.Source.In(text);

    private static TextSpan At(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static Document Named(string text, params (string Name, string Gender)[] people) => Document.Open(PlainReport.Of(text), null) with
    {
        Names = [.. people.Select(person => new LocalName(EntityKind.Person, person.Name) { Gender = person.Gender })],
        People = [.. people.Select((person, local) => new PersonMention(At(text, person.Name), local)).OrderBy(mention => mention.Span)],
    };
}
