namespace GamingAudit.Tool.Supervision.Keeping;

/// <summary>Results in a folder, bounded in number, size and age.</summary>
/// <param name="path">The folder, which there may not be yet.</param>
internal sealed class ResultFolder(string path)
{
    // Untuned. What a version does not see, such as a data file, is looked at again within a month.
    private const int MostDays = 30;
    private const int MostFiles = 2000;
    private const long MostBytes = 256L << 20;
    private const string Extension = ".result";

    /// <summary>The file of a name.</summary>
    public string FileOf(string name) => Path.Combine(path, name + Extension);

    /// <summary>The files whose names begin so, the latest first.</summary>
    public IReadOnlyList<FileInfo> Beginning(string start) => Matching($"{start}*{Extension}");

    /// <summary>True for a day that results of are too old.</summary>
    public static bool IsOld(DateOnly day, DateOnly today) => today.DayNumber - day.DayNumber > MostDays;

    /// <summary>Deletes what is old or too much.</summary>
    public void Forget(DateTime now)
    {
        // What a run that was killed was writing.
        foreach (FileInfo file in Matching("*.tmp").Where(file => (now - file.LastWriteTimeUtc).TotalDays > 1))
            TryDelete(file.FullName);
        long bytes = 0;
        foreach ((int index, FileInfo file) in Beginning("").Index())
        {
            bytes += file.Length;
            if (index >= MostFiles || bytes > MostBytes || (now - file.LastWriteTimeUtc).TotalDays > MostDays + 1)
                TryDelete(file.FullName);
        }
    }

    public static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is small, and forgotten later.
        }
    }

    private FileInfo[] Matching(string pattern)
    {
        try
        {
            return Directory.Exists(path)
                ? [.. new DirectoryInfo(path).GetFiles(pattern)
                    .OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
