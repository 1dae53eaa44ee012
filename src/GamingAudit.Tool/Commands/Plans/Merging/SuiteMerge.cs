using GamingAudit.Reporting.Suites;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Plans;

namespace GamingAudit.Tool.Commands.Plans.Merging;

/// <summary>Makes of the items of a plan the report that <c>bench suite</c> would have made, times apart.</summary>
internal static class SuiteMerge
{
    public static SuiteReport Report(Plan plan, JoinedParts parts)
    {
        DoneItem[] items =
        [
            .. plan.Items.OrderBy(item => item.Source)
                .ThenBy(item => Array.IndexOf([.. plan.Document.Sources[item.Source].Targets], item.Target))
                .ThenBy(item => item.Run).Select(item => parts.Items[item.Index]),
        ];
        return new SuiteReport
        {
            ToolVersion = ToolVersion.Text,
            Sources = [.. plan.Document.Sources.Select(source => source.Path)],
            Budget = plan.Document.Runs[0].Budget!,
            Kernels = parts.Kernels,
            Rows = SuiteReport.WithOptima([.. items.SelectMany(item => item.Rows ?? [])]),
            Warnings = [.. items.SelectMany(item => item.Failure is { } failure ? [failure] : item.Warnings)],
            NotMeasured = [.. items.Where(item => item.Failure is not null).Select(item => item.Name).Distinct()],
            Seconds = parts.Seconds,
        };
    }
}
