using ProtestArchive.Core.Extraction;

namespace ProtestArchive.Tests.Extraction.Tokens;

public class SentenceSplitterTests
{
    [Theory]
    [InlineData("Mr. Lee left. He came back.", "Mr. Lee left.|He came back.")]
    [InlineData("He flew to the U.S. The army stayed.", "He flew to the U.S.|The army stayed.")]
    [InlineData("The U.S. Army stayed.", "The U.S. Army stayed.")]
    [InlineData("They met at 5 p.m. Protesters waited.", "They met at 5 p.m.|Protesters waited.")]
    [InlineData("They met at 5 p.m. Tuesday in Rome.", "They met at 5 p.m. Tuesday in Rome.")]
    [InlineData("She said no. Nobody moved.", "She said no.|Nobody moved.")]
    [InlineData("They called it “a coup.” Others left.", "They called it “a coup.”|Others left.")]
    [InlineData("“Leave!”, the crowd sang.", "“Leave!”, the crowd sang.")]
    [InlineData("“Why?” she asked.", "“Why?” she asked.")]
    [InlineData("It ended.The police left.", "It ended.|The police left.")]
    [InlineData("a supervisor.”Belarus said", "a supervisor.”|Belarus said")]
    [InlineData("He works for Acme Inc. in Ohio.", "He works for Acme Inc. in Ohio.")]
    [InlineData("Malcolm X. He spoke.", "Malcolm X.|He spoke.")]
    [InlineData("George W. Bush spoke.", "George W. Bush spoke.")]
    [InlineData("They waited … and left.", "They waited … and left.")]
    [InlineData("It cost 3.5 million. Some paid.", "It cost 3.5 million.|Some paid.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected)
    {
        Document document = Document.Open(PlainReport.Of(text), null);
        string.Join('|', document.Sentences.Select(sentence => document.SpanOf(sentence.First, sentence.End - 1).In(text))).ShouldBe(expected);
    }
}
