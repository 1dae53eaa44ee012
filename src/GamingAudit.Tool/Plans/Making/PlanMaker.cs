using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;
using GamingAudit.Tool.Witnesses;

namespace GamingAudit.Tool.Plans.Making;

/// <summary>One run of <c>plan</c>: builds, looks for targets, and writes down what is to be done.</summary>
internal sealed class PlanMaker(PlanSettings settings)
{
    private readonly BundleWriter bundle = new();

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        Plan plan = await MakeAsync(cancellation);
        foreach (string warning in plan.Document.Sources.SelectMany(source => source.Warnings))
            await Console.Error.WriteLineAsync(SafeText.Line(warning));
        PlanDocument document = plan.Document;
        long bytes = document.Files.Sum(file => file.Bytes);
        Console.WriteLine(SafeText.Line(
            $"{settings.Output}: {Counted(plan.Items.Count, "item")} in {Counted(document.Runs.Count, "run")}, a "
            + $"bundle of {Counted(document.Files.Count, "file")} ({bytes >> 10:N0} KiB). 'gaming-audit shard "
            + $"{settings.Output} 1/N' does a part of it, and 'gaming-audit merge {settings.Output}' joins the "
            + "parts."));
        return ExitCode.Clean;
    }

    private async Task<Plan> MakeAsync(CancellationToken cancellation)
    {
        settings.Say("building");
        IReadOnlyList<AuditSource> sources = await settings.Locate();
        settings.Say("looking for targets");
        var listed = new List<IReadOnlyList<ListedTarget>>();
        await using (var pool = new WorkerPool(settings.Source))
            foreach (AuditSource source in sources)
                listed.Add(await TargetLister.ListAsync(pool, source.Assembly, cancellation));
        IReadOnlyList<IReadOnlyList<ListedTarget>> chosen =
            sources.Count == 0 ? [] : TargetSelection.Of(sources, listed, settings.Targets);
        if (settings.Work == PlanWork.Suite) CheckNames(chosen);
        HashSet<string> names = [.. listed.SelectMany(targets => targets).Select(target => target.Place.Name)];
        PlanSource[] planned =
            [.. sources.Select((source, index) => Of(index, source, names, chosen[index]))];
        settings.Say("copying the assemblies");
        Bundle written = bundle.Write(settings.Output);
        return PlanFile.Write(settings.Output, new PlanDocument
        {
            Format = PlanDocument.CurrentFormat,
            ToolVersion = ToolVersion.Full,
            Work = settings.Work,
            Sources = planned,
            Runs = settings.Runs,
            Experiments = settings.Experiments,
            Engine = settings.Engine with { Libtorch = null },
            CallTimeout = settings.Source.CallTimeout.TotalSeconds,
            Framework = settings.Source.Framework,
            Files = written.Files,
        });
    }

    private PlanSource Of(
        int index, AuditSource source, IReadOnlySet<string> names, IReadOnlyList<ListedTarget> chosen)
    {
        string folder = WitnessFolder.Of(source, settings.Witnesses);
        WitnessCorpus? corpus = settings.UsesCorpus ? new WitnessCorpus(folder) : null;
        return new PlanSource(
            source.DisplayPath,
            bundle.AddAssembly(source.Assembly),
            SourcePaths.FolderOf(source),
            folder,
            corpus is null
                ? []
                : [.. corpus.Broken, .. corpus.Orphans(source, names)],
            [
                .. chosen.Select(target => new PlannedTarget(
                    target.Place.Member, target.Place.Index, target.Place.Name, target.Fault, target.Expect,
                    [
                        .. (corpus?.Of(target.Place.Name) ?? [])
                            .Select(stored => bundle.AddWitness(index, Path.Combine(folder, stored.Name))),
                    ])),
            ]);
    }

    // Rows of a benchmark are told apart by them.
    private static void CheckNames(IReadOnlyList<IReadOnlyList<ListedTarget>> chosen)
    {
        if (chosen.SelectMany(targets => targets).GroupBy(target => target.Place.Name)
            .FirstOrDefault(name => name.Count() > 1) is { } twice)
            throw ToolException.Usage($"There are two targets named {twice.Key}: measure one at a time.");
    }

    private static string Counted(int count, string word) => $"{count:N0} {word}{(count == 1 ? "" : "s")}";
}
