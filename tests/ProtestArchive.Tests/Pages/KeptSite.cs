namespace ProtestArchive.Tests.Pages;

/// <summary>Three accounts of one day, with an editor.</summary>
public sealed class KeptSite : ArchiveSite
{
    private static readonly Dictionary<string, string> Texts = new()
    {
        ["courier.txt"] = "Thousands March in Valparaiso\n\nThe Harbour Courier\n\n14 June 2011\n\nVALPARAISO, Chile — More than 4,000 people marched in Valparaiso on Tuesday, organizers said. Police detained 31 protesters on Tuesday in Valparaiso, the interior ministry said.\n",
        ["gazette.txt"] = "Students Fill the Streets of Valparaiso\n\nThe Coast Gazette\n\n14 June 2011\n\nVALPARAISO, Chile — About 2,000 students marched in Valparaiso on Tuesday, police said. At least 25 people were detained in Valparaiso on Tuesday.\n",
        ["tribune.txt"] = "Marchers in Valparaiso Met With Water Cannon\n\nThe Port Tribune\n\n15 June 2011\n\nVALPARAISO, Chile — Police used water cannon in Valparaiso on Tuesday and detained 31 protesters, the interior ministry said. Between 3,000 and 5,000 people marched in Valparaiso on Tuesday.\n",
    };

    public const string Editor = "inez", Password = "correct horse battery";

    public Uri Address => Client.BaseAddress!;

    protected override string Reports
    {
        get
        {
            string folder = Directory.CreateDirectory(Path.Combine(Data, "incoming")).FullName;
            foreach ((string name, string text) in Texts) { File.WriteAllText(Path.Combine(folder, name), text); }
            return folder;
        }
    }
}
