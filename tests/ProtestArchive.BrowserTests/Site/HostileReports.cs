namespace ProtestArchive.BrowserTests.Site;

/// <summary>Files that try to run in the reader's browser. What runs sets <see cref="Trace"/>.</summary>
public static class HostileReports
{
    /// <summary>The property of the window that a script of a report would set.</summary>
    public const string Trace = "takenOver";

    public const string Script = $"<script>window.{Trace} = true</script>";

    public const string Image = $"<img src=x onerror=\"window.{Trace} = true\">";

    public const string TextTitle = $"Rally “Grows” & Spreads {Script}";

    public const string PageTitle = $"Teachers March in Lviv {Image}";

    public static void Write(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "hostile-1.txt"), $"""
            {TextTitle}

            By {Image} Olena Koval

            March 3, 2014

            Police detained 300 people in Kyiv on Monday, {Script} the interior ministry said. “<b onmouseover="window.{Trace} = true">We stay</b> here & there,” said Olena Koval, 34.

            """);
        File.WriteAllText(Path.Combine(folder, "hostile-2.html"), $"""
            <!doctype html><html lang="en" onload="window.{Trace} = true"><head><title>Teachers March</title>
            <meta property="og:title" content="{Encode(PageTitle)}"><meta property="og:site_name" content="{Encode("The Courier " + Script)}">
            <link rel="canonical" href="javascript:window.{Trace}=true"><meta property="article:published_time" content="2014-03-04T10:00:00Z">
            <base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
            {Script}<style>body {Curly("display: none")}</style></head><body onload="window.{Trace} = true">
            <article><h1>{Encode(PageTitle)}</h1>
            <p>About 200 teachers marched in Lviv on Tuesday to ask for the wages of the winter, {Encode(Script)} the organisers said.</p>{Script}
            <p>The police counted <a href="javascript:window.{Trace}=true">fewer than 150 people</a> on the square before the city hall, {Encode(Image)} a spokesman said.{Image}</p>
            <iframe srcdoc="{Encode(Script)}"></iframe><svg onload="window.{Trace} = true"></svg>
            <p>The march went on until the evening and ended without arrests, as the mayor had hoped, and the schools opened again on Wednesday.</p></article></body></html>
            """);
        File.WriteAllText(Path.Combine(folder, "hostile-3.txt"), $"{new string('A', 5_000)}\n\nMarch 5, 2014\n\nAbout 200 people gathered in Odessa on Wednesday to hear speeches by the students who had called the rally.\n");
        File.WriteAllText(Path.Combine(folder, "empty.txt"), "");
    }

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);

    private static string Curly(string text) => "{ " + text + " }";
}
