using GamingAudit.Engine.Witnesses;
using GamingAudit.Output.Files;
using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Witnesses;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;

namespace GamingAudit.Tool.Commands.ExportTest;

/// <summary>One run of <c>export-test</c>: witness, target, honest trajectories, test.</summary>
internal sealed class ExportTestRun(ExportTestSettings settings)
{
    private const int Trajectories = 3;
    private const ulong Seed = 1;

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        WitnessDocument document = WitnessSource.Read(settings.WitnessPath);
        string target = document.Witness.Target;
        string path = settings.Output ?? $"{WitnessTestSource.ClassName(target)}.cs";
        if (!path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
            throw ToolException.Usage($"--output takes a C# file, and {path} does not end in .cs.");
        string data = Path.ChangeExtension(path, ".json");
        if (!settings.Force && new[] { path, data }.FirstOrDefault(File.Exists) is { } taken)
            throw ToolException.Usage($"{taken} exists: name another file, or write over it with --force.");

        AuditSource source = await WitnessSource.LocateAsync(
            settings.WitnessPath, document, settings.Path, settings.Source, cancellation);
        ExportedEvent exported = await RecordAsync(source, document.Witness, cancellation);
        if (exported.Recheck.Outcome == RecheckOutcome.NoLongerApplies)
        {
            Console.WriteLine(SafeText.Line(exported.Recheck.Detail));
            return ExitCode.Inconclusive;
        }
        Write(document with { Trajectories = exported.Trajectories }, exported, (path, data));
        return ExitCode.Clean;
    }

    private async Task<ExportedEvent> RecordAsync(
        AuditSource source, Witness witness, CancellationToken cancellation)
    {
        await using var pool = new WorkerPool(settings.Source);
        IReadOnlyList<ListedTarget> targets = await TargetLister.ListAsync(pool, source.Assembly, cancellation);
        ListedTarget target = targets.FirstOrDefault(t => t.Place.Name == witness.Target)
            ?? throw NoLongerApplies($"{source.DisplayPath} has no target named {witness.Target} any more.");
        if (target.Fault is { } fault) throw NoLongerApplies(fault.Message);
        var request = new ExportRequest(target.Place, witness, Trajectories, Seed);
        return await pool.AskAsync(request, null, cancellation) switch
        {
            Answer.Given { Event: ExportedEvent exported } => exported,
            Answer.Given { Event: PlayedEvent { Fault: { } thrown } } => throw NoLongerApplies(thrown.Message),
            Answer.Stuck stuck => throw NoLongerApplies(stuck.Fault.Message),
            Answer.Unasked => throw NoLongerApplies(TargetFault.Unasked.Message),
            Answer.Died died => throw NoLongerApplies(
                $"The target's code brought its process down ({died.Death})."),
            Answer answer => throw new InvalidOperationException($"{answer} is no answer to a request to export."),
        };
    }

    private static void Expect(string path, string? reason)
    {
        if (reason is null) return;
        throw new ToolException(ExitCode.InternalError, $"{path} could not be written: {reason}");
    }

    private static ToolException NoLongerApplies(string why) => new(ExitCode.Inconclusive, why);

    private static void Write(WitnessDocument document, ExportedEvent exported, (string Source, string Data) paths)
    {
        string className = WitnessTestSource.ClassName(document.Witness.Target);
        string text = WitnessTestSource.Of(
            document, className, Path.GetFileName(paths.Data), exported.Expression);
        Expect(paths.Source, OutputFile.TryWriteText(paths.Source, writer => writer.Write(text)));
        Expect(paths.Data, OutputFile.Try(() => WitnessFile.Write(paths.Data, document)));
        Console.WriteLine($"Wrote {paths.Source} and {paths.Data}.");
        Console.WriteLine(exported.Recheck.Outcome == RecheckOutcome.Pays
            ? "The exploit pays today, so the test fails until the reward is repaired."
            : "The exploit is closed already, so the test passes as long as it stays so.");
        if (document.Trajectories.Count == 0)
            Console.WriteLine("No honest episode does more of what is wanted than random actions, so none is tested.");
        if (!exported.IsPublic)
            Console.Error.WriteLine(
                $"{exported.Expression} is not public: make it so, or let the test see it with InternalsVisibleTo.");
    }
}
