using System.CommandLine;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Tool.Basics;

namespace GamingAudit.Tool.Options;

/// <summary>The options that say which adversaries play.</summary>
internal sealed class AdversaryOptions
{
    private readonly Option<string[]> adversaries = MakeOption.Choices(
        "--adversary", AdversaryNames.All,
        $"Let this adversary play ({string.Join(", ", AdversaryNames.All)}); all of them by default.");

    private readonly Option<string[]> without =
        MakeOption.Choices("--without", AdversaryNames.All, "Do not let this adversary play.");

    public void AddTo(Command command)
    {
        command.Add(adversaries);
        command.Add(without);
    }

    /// <summary>Their names, cheapest first.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="usuallyWithout">Who does not play where the command line does not say it.</param>
    /// <exception cref="ToolException">Nobody is left.</exception>
    public IReadOnlyList<string> Read(ParseResult parsed, IReadOnlyList<string> usuallyWithout)
    {
        HashSet<string> playing =
            [.. parsed.GetValue(adversaries) is { Length: > 0 } chosen ? chosen : AdversaryNames.All];
        playing.ExceptWith(MakeOption.IsGiven(parsed, without) ? parsed.GetValue(without) ?? [] : usuallyWithout);
        if (playing.Count == 0) throw ToolException.Usage("No adversary is left to play: name fewer with --without.");
        return [.. AdversaryNames.All.Where(playing.Contains)];
    }
}
