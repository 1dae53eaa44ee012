using System.CommandLine;
using GamingAudit.Tool.Sources;

namespace GamingAudit.Tool.Options;

/// <summary>The options that say how user code is built and run.</summary>
/// <param name="timesCalls">
/// Whether a call that does not return is a finding; a measurement, from which nothing is concluded, gives it an hour.
/// </param>
internal sealed class SourceOptions(bool timesCalls = true)
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    private readonly Option<string?> framework = new("--framework")
    {
        Description = "The target framework of a project with several; the first .NET one otherwise.",
        HelpName = "TFM",
    };

    private readonly Option<double> callTimeout = MakeOption.Number(
        "--call-timeout", 10, 0.001, 1e6, "Seconds after which a call into user code counts as never returning.");

    private readonly Option<bool> verbose = MakeOption.Verbose();

    public void AddTo(Command command)
    {
        command.Add(framework);
        if (timesCalls) command.Add(callTimeout);
        command.Add(verbose);
    }

    public SourceSettings Read(ParseResult parsed) => new(
        parsed.GetValue(framework),
        timesCalls ? TimeSpan.FromSeconds(parsed.GetRequiredValue(callTimeout)) : Patience,
        parsed.GetValue(verbose));
}
