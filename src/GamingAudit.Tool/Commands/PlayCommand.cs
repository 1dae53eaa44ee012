using System.CommandLine;

namespace GamingAudit.Tool.Commands;

/// <summary>What <c>replay</c> and <c>recheck</c> have in common: a witness, and where the code is.</summary>
internal abstract class PlayCommand : Command
{
    protected PlayCommand(string name, string description, bool strict) : base(name, description)
    {
        var witness = new Argument<string>("witness") { Description = "A witness file.", HelpName = "WITNESS" };
        var source = new Option<string?>("--source")
        {
            Description = "A project or assembly to play it under; the one that the witness names by default.",
            HelpName = "PATH",
        };
        Option<string?> framework = MakeOption.Framework();
        Option<double> callTimeout = MakeOption.CallTimeout();
        Option<bool> verbose = MakeOption.Verbose();
        Add(witness);
        foreach (Option option in (Option[])[source, framework, callTimeout, verbose]) Add(option);
        SetAction(parsed =>
        {
            var settings = new PlaySettings(
                parsed.GetRequiredValue(witness),
                parsed.GetValue(source),
                parsed.GetValue(framework),
                TimeSpan.FromSeconds(parsed.GetRequiredValue(callTimeout)),
                parsed.GetValue(verbose),
                strict);
            return (int)Interruption.Run(cancellation => new PlayRun(settings).RunAsync(cancellation));
        });
    }
}
