using GamingAudit.Reporting.Witnesses;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Sources;

/// <summary>Reads a witness that the user names, and finds the code that it is of.</summary>
internal static class WitnessSource
{
    /// <exception cref="ToolException">There is no such witness.</exception>
    public static WitnessDocument Read(string path)
    {
        try
        {
            return WitnessFile.Read(path);
        }
        catch (WitnessFormatException e)
        {
            throw ToolException.Usage(e.Message, e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ToolException.Usage($"{path} does not exist: name a witness file.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{path} could not be read: {e.Message}", e);
        }
    }

    /// <summary>The project or assembly that a witness is of.</summary>
    /// <param name="witnessPath">The witness file.</param>
    /// <param name="document">What it holds.</param>
    /// <param name="path">What the user names instead; null for what the witness names.</param>
    /// <param name="settings">How it is built.</param>
    /// <param name="cancellation">Ends the build.</param>
    /// <exception cref="ToolException">There is no such thing, or it does not build.</exception>
    public static Task<AuditSource> LocateAsync(
        string witnessPath, WitnessDocument document, string? path, SourceSettings settings,
        CancellationToken cancellation) =>
        SourceLocator.LocateAsync(path ?? Named(witnessPath, document), settings, cancellation);

    private static string Named(string witnessPath, WitnessDocument document)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(witnessPath))!;
        string named = Path.GetFullPath(document.Source, folder);
        // A witness is data, and may be a stranger's: what it names is built and run only where one works anyway.
        if (!WorkFolder.Holds(named))
            throw ToolException.Usage(
                $"{witnessPath} is of {named}, which lies outside {WorkFolder.Path}: code of elsewhere runs only where "
                + "you name it with --source.");
        return Path.Exists(named)
            ? named
            : throw ToolException.Usage(
                $"{named}, which {witnessPath} is of, does not exist: name a project or an assembly with --source.");
    }
}
