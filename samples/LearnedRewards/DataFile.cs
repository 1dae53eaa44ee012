namespace GamingAudit.Samples.Learned;

/// <summary>Files that lie beside the assembly.</summary>
internal static class DataFile
{
    public static string Path(string name) =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(typeof(DataFile).Assembly.Location)!, name);
}
