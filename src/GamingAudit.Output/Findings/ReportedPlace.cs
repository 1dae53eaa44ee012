using GamingAudit.Output.Text;

namespace GamingAudit.Output.Findings;

/// <summary>A place in a file; lines and columns count from 1, the end is exclusive.</summary>
/// <param name="Path">The file, absolute or from the root.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column; null where only the line is known.</param>
/// <param name="EndLine">The line of the end.</param>
/// <param name="EndColumn">The column of the end.</param>
internal sealed record ReportedPlace(
    string Path, int Line, int? Column = null, int? EndLine = null, int? EndColumn = null)
{
    /// <summary>The path from a root with slashes; the whole path where it does not lie below.</summary>
    public string From(string root) => Paths.Relative(root, System.IO.Path.GetFullPath(Path, root));
}
