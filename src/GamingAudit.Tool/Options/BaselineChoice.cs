using GamingAudit.Output.Baselines;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Options;

/// <summary>Which baseline a run is held against.</summary>
/// <param name="File">The file that was asked for; null for the repository's own, if it has one.</param>
/// <param name="IsOff">Whether none is.</param>
internal sealed record BaselineChoice(string? File, bool IsOff)
{
    /// <summary>The day that acceptances expire by.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    /// <summary>
    /// Where the baseline lies: at the root of the repository that one is in, or in the current folder outside of one.
    /// </summary>
    /// <param name="asked">The file that was asked for, if any.</param>
    public static string PathOf(string? asked)
    {
        string here = Directory.GetCurrentDirectory();
        return Path.GetFullPath(asked ?? Path.Combine(Paths.Repository(here) ?? here, BaselineFile.Name));
    }

    /// <summary>The baseline; null where there is none to be held against.</summary>
    /// <exception cref="ToolException">
    /// The file cannot be read, or the one that was asked for does not exist.
    /// </exception>
    public Baseline? Read()
    {
        if (IsOff) return null;
        string path = PathOf(File);
        if (System.IO.File.Exists(path)) return Read(path, path);
        return File is null
            ? null
            : throw ToolException.Usage($"{File} does not exist: 'gaming-audit baseline add' makes a baseline.");
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">What a message calls it.</param>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static Baseline Read(string path, string name)
    {
        try
        {
            return BaselineFile.Read(path);
        }
        catch (FormatException e)
        {
            throw ToolException.Usage(e.Message, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{name} could not be read: {e.Message}", e);
        }
    }
}
