namespace ProtestArchive.Tests.Language;

/// <summary>No room has words of its own: all that people read stands among the phrases.</summary>
public class WordsOfViewsTests
{
    /// <summary>Rooms whose words are not among the phrases yet.</summary>
    private static readonly string[] NotConverted = ["Claims", "Compare", "Entities"];

    [Fact]
    public void No_page_has_words_of_its_own() =>
        OwnWords.All().Where(found => !NotConverted.Contains(found.Room)).Select(found => $"{found.Room}/{found.Where}: {found.Words}").Distinct().ShouldBeEmpty();
}
