namespace ProtestArchive.BrowserTests.Site;

/// <summary>Where Chromium, Chrome and Edge are installed, on Linux, macOS and Windows.</summary>
public static class InstalledBrowsers
{
    private static readonly string[] Commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    private static readonly string[] Folders = ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome", "/opt/microsoft/msedge"];

    private static readonly string[] MacApplications = ["Chromium", "Google Chrome", "Microsoft Edge"];

    private static readonly string[] WindowsPrograms = [@"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe", @"Chromium\Application\chrome.exe"];

    /// <summary>The executables that are there, the best first.</summary>
    public static IEnumerable<string> Find() => Candidates().Where(File.Exists).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Candidates()
    {
        if (OperatingSystem.IsWindows())
        {
            Environment.SpecialFolder[] roots = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData];
            return from program in WindowsPrograms from root in roots select Path.Combine(Environment.GetFolderPath(root), program);
        }
        if (OperatingSystem.IsMacOS())
        {
            string[] roots = ["/Applications", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "Applications")];
            return from name in MacApplications from root in roots select Path.Combine(root, name + ".app", "Contents", "MacOS", name);
        }
        string[] folders = [.. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries), .. Folders];
        return from command in Commands from folder in folders select Path.Combine(folder, command);
    }
}
