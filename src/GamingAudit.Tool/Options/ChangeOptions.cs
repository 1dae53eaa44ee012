using System.CommandLine;

namespace GamingAudit.Tool.Options;

/// <summary>The options that leave out what has not changed.</summary>
/// <param name="what">What is done with what has changed, as the beginning of a sentence.</param>
internal sealed class ChangeOptions(string what)
{
    private readonly Option<bool> changed = new("--changed")
    {
        Description = $"{what} that differ from the last commit.",
    };

    private readonly Option<string?> since = new("--since")
    {
        Description = $"{what} that differ from this revision, such as origin/main.",
        HelpName = "REV",
    };

    public void AddTo(Command command)
    {
        command.Add(changed);
        command.Add(since);
    }

    /// <summary>The revision; null where nothing is left out.</summary>
    public string? Read(ParseResult parsed) =>
        parsed.GetValue(since) ?? (parsed.GetValue(changed) ? "HEAD" : null);
}
