using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Witnesses;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.Play;

/// <summary>One run of <c>replay</c> or <c>recheck</c>.</summary>
internal sealed class PlayRun(PlaySettings settings)
{
    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        WitnessDocument document = WitnessSource.Read(settings.WitnessPath);
        AuditSource source = await WitnessSource.LocateAsync(
            settings.WitnessPath, document, settings.Path, settings.Source, cancellation);
        await using var pool = new WorkerPool(settings.Source);
        IReadOnlyList<ListedTarget> targets = await TargetLister.ListAsync(pool, source.Assembly, cancellation);
        ListedTarget? target = targets.FirstOrDefault(t => t.Place.Name == document.Witness.Target);
        (ExitCode exitCode, string sentence) = target switch
        {
            null => (
                ExitCode.Inconclusive,
                $"{source.DisplayPath} has no target named {document.Witness.Target} any more."),
            { Fault: { } fault } => Faulty(fault),
            _ => Judge(await pool.AskAsync(
                new PlayRequest(target.Place, document.Witness, settings.Strict), null, cancellation)),
        };
        Console.WriteLine(SafeText.Line(sentence));
        if (settings.Strict && exitCode == ExitCode.Clean)
        {
            Console.WriteLine(SafeText.Line($"Exploit: {WitnessText.Exploit(document.Witness)}."));
            Console.WriteLine($"Length: {WitnessText.Length(document.Witness)}.");
        }
        return exitCode;
    }

    private (ExitCode ExitCode, string Sentence) Judge(Answer answer) => answer switch
    {
        Answer.Given { Event: PlayedEvent { Replay: { } replay } } => (Of(replay.Outcome), replay.Detail),
        Answer.Given { Event: PlayedEvent { Recheck: { } recheck } } => (Of(recheck.Outcome), recheck.Detail),
        Answer.Given { Event: PlayedEvent { Fault: { } fault } } => Faulty(fault),
        Answer.Stuck stuck => Faulty(stuck.Fault),
        Answer.Unasked => Faulty(TargetFault.Unasked),
        Answer.Died died => Faulty(TargetFault.Crashed(died.Death)),
        _ => throw new InvalidOperationException($"{answer} is no answer to a request to play a witness."),
    };

    private (ExitCode ExitCode, string Sentence) Faulty(Fault fault)
    {
        string where = fault.Arguments is { Length: > 0 } arguments ? $" ({arguments})" : "";
        return (settings.Strict ? ExitCode.Findings : ExitCode.Inconclusive, fault.Message + where);
    }

    private static ExitCode Of(ReplayOutcome outcome) => outcome switch
    {
        ReplayOutcome.Reproduced => ExitCode.Clean,
        ReplayOutcome.Differs => ExitCode.Findings,
        _ => ExitCode.Inconclusive,
    };

    private static ExitCode Of(RecheckOutcome outcome) => outcome switch
    {
        RecheckOutcome.Closed => ExitCode.Clean,
        RecheckOutcome.Pays => ExitCode.Findings,
        _ => ExitCode.Inconclusive,
    };
}
