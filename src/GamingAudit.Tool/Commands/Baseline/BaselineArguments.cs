using System.CommandLine;
using GamingAudit.Output.Baselines;
using GamingAudit.Output.Files;
using GamingAudit.Output.Findings;
using GamingAudit.Output.Reports;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Options;

namespace GamingAudit.Tool.Commands.Baseline;

/// <summary>What the commands of a baseline take, and how they read and write.</summary>
internal static class BaselineArguments
{
    public static Argument<string[]> Reports() => new("report")
    {
        Description = "SARIF reports, as '--report sarif=FILE' of audit and lint writes them.",
        HelpName = "REPORT",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Option<string?> File() => new("--baseline")
    {
        Description = $"The baseline; {BaselineFile.Name} at the root of the repository by default.",
        HelpName = "FILE",
    };

    /// <summary>What all reports found.</summary>
    /// <exception cref="ToolException">One of them cannot be read.</exception>
    public static IReadOnlyList<ReportedFinding> Read(IReadOnlyList<string> paths) => [.. paths.SelectMany(Read)];

    /// <summary>The baseline that is there; an empty one where there is none.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public static Output.Baselines.Baseline Existing(string path) => System.IO.File.Exists(path)
        ? BaselineChoice.Read(path, path)
        : new Output.Baselines.Baseline([]);

    /// <summary>Writes it.</summary>
    /// <exception cref="ToolException">It cannot be written.</exception>
    public static void Write(string path, Output.Baselines.Baseline baseline)
    {
        if (OutputFile.Try(() => BaselineFile.Write(path, baseline)) is { } reason)
            throw new ToolException(ExitCode.InternalError, $"{path} could not be written: {reason}");
    }

    private static IReadOnlyList<ReportedFinding> Read(string path)
    {
        try
        {
            return SarifFindings.Read(path);
        }
        catch (FormatException e)
        {
            throw ToolException.Usage(e.Message, e);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw ToolException.Usage(
                $"{path} does not exist: '--report sarif={path}' of audit and lint writes it.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ToolException.Usage($"{path} could not be read: {e.Message}", e);
        }
    }
}
