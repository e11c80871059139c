namespace ProtestArchive.Tests.Language;

/// <summary>No room has words of its own: all that people read stands among the phrases.</summary>
public class WordsOfViewsTests
{
    [Fact]
    public void No_page_has_words_of_its_own() =>
        OwnWords.All().Select(found => $"{found.Room}/{found.Where}: {found.Words}").Distinct().ShouldBeEmpty();
}
