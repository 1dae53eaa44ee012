using GamingAudit.Output.Reports;
using GamingAudit.Output.Text;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Commands.Audit;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Protocol;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Supervision;
using GamingAudit.Tool.Witnesses;

namespace GamingAudit.Tool.Commands.Plans;

/// <summary>One run of <c>plan</c>: builds, looks for targets, and writes down what is to be done.</summary>
internal sealed class PlanMaker(PlanSettings settings)
{
    private readonly BundleWriter bundle = new();
    private readonly ProgressDisplay progress = new();

    public async Task<ExitCode> RunAsync(CancellationToken cancellation)
    {
        Plan plan = await progress.WhileAsync(() => MakeAsync(cancellation));
        foreach (string warning in plan.Document.Sources.SelectMany(source => source.Warnings))
            await Console.Error.WriteLineAsync(SafeText.Line(warning));
        PlanDocument document = plan.Document;
        long bytes = document.Files.Sum(file => file.Bytes);
        Console.WriteLine(SafeText.Line(
            $"{settings.Output}: {Counted(plan.Items.Count, "item")} in {Counted(document.Runs.Count, "run")}, a bundle of "
            + $"{Counted(document.Files.Count, "file")} ({bytes >> 10:N0} KiB). Do a part of it with 'gaming-audit shard "
            + $"{settings.Output} 1/N' and join them with 'gaming-audit merge {settings.Output}'."));
        return ExitCode.Clean;
    }

    private async Task<Plan> MakeAsync(CancellationToken cancellation)
    {
        progress.Say("building");
        IReadOnlyList<AuditSource> sources =
            await AuditSources.LocateAsync(settings.Paths, settings.Source, cancellation);
        progress.Say("looking for targets");
        var listed = new List<IReadOnlyList<ListedTarget>>();
        await using (var pool = new WorkerPool(settings.Source))
            foreach (AuditSource source in sources)
                listed.Add(await TargetLister.ListAsync(pool, source.Assembly, cancellation));
        IReadOnlyList<IReadOnlyList<ListedTarget>> chosen = TargetSelection.Of(sources, listed, settings.Targets);
        PlanSource[] planned =
            [.. sources.Select((source, index) => Of(index, source, listed[index], chosen[index]))];
        progress.Say("copying the assemblies");
        Bundle written = bundle.Write(settings.Output);
        return PlanFile.Write(settings.Output, new PlanDocument
        {
            Format = PlanDocument.CurrentFormat,
            ToolVersion = ToolVersion.Full,
            Work = settings.Work,
            Sources = planned,
            Runs =
            [
                .. from budget in settings.Budgets
                   from players in settings.Players
                   from seed in settings.Seeds
                   select new PlanRun(seed, budget, players),
            ],
            Engine = settings.Engine with { Libtorch = null },
            CallTimeout = settings.Source.CallTimeout.TotalSeconds,
            Framework = settings.Source.Framework,
            Files = written.Files,
        });
    }

    private PlanSource Of(
        int index, AuditSource source, IReadOnlyList<ListedTarget> listed, IReadOnlyList<ListedTarget> chosen)
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
                : [.. corpus.Broken, .. corpus.Orphans(listed.Select(target => target.Place.Name).ToHashSet())],
            [
                .. chosen.Select(target => new PlannedTarget(
                    target.Place.Member, target.Place.Index, target.Place.Name, target.Fault, target.Expect,
                    [
                        .. (corpus?.Of(target.Place.Name) ?? [])
                            .Select(stored => bundle.AddWitness(index, Path.Combine(folder, stored.Name))),
                    ])),
            ]);
    }

    private static string Counted(int count, string word) => $"{count:N0} {word}{(count == 1 ? "" : "s")}";
}
