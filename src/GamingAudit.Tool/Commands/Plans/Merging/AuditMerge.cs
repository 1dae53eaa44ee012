using GamingAudit.Engine.Auditing;
using GamingAudit.Output.Text;
using GamingAudit.Reporting.Audits;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Commands.Audit;
using GamingAudit.Tool.Options;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Sources;
using GamingAudit.Tool.Witnesses;

namespace GamingAudit.Tool.Commands.Plans.Merging;

/// <summary>Makes of the items of a plan the reports that <c>audit</c> would have made, times apart.</summary>
/// <param name="plan">The plan.</param>
/// <param name="parts">All of its items.</param>
/// <param name="witnesses">The folder of the witnesses; null for that of each source.</param>
/// <param name="gate">What makes a report fail.</param>
internal sealed class AuditMerge(Plan plan, JoinedParts parts, string? witnesses, Gate gate)
{
    /// <summary>The report of a run, whose witnesses are written.</summary>
    /// <param name="run">The number of the run, from 0.</param>
    public AuditReport Report(int run)
    {
        var baseline = new AuditBaseline(gate.Baseline.Read(), BaselineChoice.Today);
        PlanRun asked = plan.Document.Runs[run];
        var targets = new List<AuditedTarget>();
        var warnings = new List<string>();
        var errors = new List<string>();
        foreach ((int index, PlanSource source) in plan.Document.Sources.Index())
        {
            DoneItem[] items =
            [
                .. plan.Items.Where(item => item.Run == run && item.Source == index)
                    .Select(item => parts.Items[item.Index]),
            ];
            warnings.AddRange([.. source.Warnings, .. items.SelectMany(item => item.Warnings)]);
            errors.AddRange(items.Select(item => item.Failure).OfType<string>());
            (IReadOnlyList<AuditedTarget> kept, IReadOnlyList<string> unwritten) = Keep(source, items);
            targets.AddRange(kept.Select(baseline.Judge));
            errors.AddRange(unwritten);
        }
        return new AuditReport
        {
            ToolVersion = ToolVersion.Text,
            Source = string.Join(", ", plan.Document.Sources.Select(source => source.Path)),
            Seed = asked.Seed,
            Budget = asked.Budget!,
            Adversaries = asked.Adversaries,
            Kernels = parts.Kernels,
            Targets = targets,
            Root = Paths.Repository(Path.GetFullPath(plan.Document.Sources[0].Path)) ?? Directory.GetCurrentDirectory(),
            Warnings = warnings,
            Errors = errors,
            Fixed = baseline.Fixed(targets),
            FailOn = gate.FailOn,
            RequiresCertified = gate.RequiresCertified,
            Seconds = parts.Seconds,
        };
    }

    private (IReadOnlyList<AuditedTarget> Kept, IReadOnlyList<string> Errors) Keep(PlanSource source, DoneItem[] items)
    {
        string folder = witnesses ?? source.Witnesses;
        string path = Path.GetFullPath(source.Path);
        var named = new AuditSource(path, source.IsAssembly ? path : plan.Bundle.PathOf(source.Assembly));
        var store = new WitnessStore(folder, new WitnessCorpus(folder), named, plan.Document.Framework);
        // Source files are named as where they were compiled, which may be another machine.
        var then = new SourcePaths(source.Folder);
        string now = SourcePaths.FolderOf(named);
        AuditedTarget[] kept =
        [
            .. items.Select(item => item.Result).OfType<AuditResult>()
                .Select(result => store.Keep(then.Shorten(NothingToCompare.Noted(result))) with
                {
                    Project = path,
                    Folder = now,
                }),
        ];
        return (kept, store.Errors);
    }
}
