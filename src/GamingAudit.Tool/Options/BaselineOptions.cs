using System.CommandLine;
using GamingAudit.Output.Baselines;

namespace GamingAudit.Tool.Options;

/// <summary>The options that say which baseline a run is held against.</summary>
internal sealed class BaselineOptions
{
    private readonly Option<string?> file = new("--baseline")
    {
        Description = $"Let only findings fail that this baseline does not accept; {BaselineFile.Name} at the root of "
            + "the repository by default, where there is one.",
        HelpName = "FILE",
    };

    private readonly Option<bool> without = new("--no-baseline") { Description = "Hold the run against no baseline." };

    public void AddTo(Command command)
    {
        command.Add(file);
        command.Add(without);
    }

    /// <param name="parsed">The command line.</param>
    /// <param name="byDefault">The file of the repository's settings, if they name one.</param>
    public BaselineChoice Read(ParseResult parsed, string? byDefault = null) =>
        new(parsed.GetValue(file) ?? byDefault, parsed.GetValue(without));
}
