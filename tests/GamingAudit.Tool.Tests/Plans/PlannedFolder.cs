using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Learning.Settings;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Tool.Basics;
using GamingAudit.Tool.Plans;
using GamingAudit.Tool.Protocol;

namespace GamingAudit.Tool.Tests.Plans;

/// <summary>
/// A folder with a plan whose targets are at fault, so that what became of them is known without an audit.
/// </summary>
internal sealed class PlannedFolder : IDisposable
{
    public const string Kernels = "plain";

    private readonly TemporaryFolder folder = new();

    public PlannedFolder(params string[] targets)
    {
        Fault fault = new(FaultKind.Threw, UserCall.Create, "It threw.", null);
        Plan = PlanFile.Write(folder.File("plan"), new PlanDocument
        {
            Format = PlanDocument.CurrentFormat,
            ToolVersion = ToolVersion.Full,
            Work = PlanWork.Audit,
            Sources =
            [
                new PlanSource(
                    "Some.dll", "0/Some.dll", folder.Path, folder.File("witnesses"), [],
                    [.. targets.Select(name => new PlannedTarget(name, 0, name, fault, Expectation.Unknown, []))]),
            ],
            Runs =
            [
                new PlanRun(1, AuditBudget.Quick, AdversaryNames.All),
                new PlanRun(2, AuditBudget.Quick, AdversaryNames.All),
            ],
            Engine = new EngineRequest(EngineRequest.Fused, EngineRequest.Auto, false, PpoSettings.None, null),
            CallTimeout = 10,
            Files = [],
        });
    }

    public Plan Plan { get; }

    public string File(string name) => folder.File(name);

    /// <summary>Writes a shard, whole or but for its last items.</summary>
    public string Write(Shard shard, int missing = 0, string? file = null)
    {
        string path = File(file ?? shard.File);
        PlanItem[] items = [.. Plan.Items.Where(item => shard.Holds(item.Index))];
        using PartWriter writer = PartWriter.Open(path, Header(shard, items), Plan);
        foreach (PlanItem item in items.SkipLast(missing))
            if (!writer.Done.ContainsKey(item.Index)) writer.Add(Done(item));
        if (missing == 0) writer.Finish(1);
        return path;
    }

    public JoinedParts Join(params string[] paths) =>
        JoinedParts.Of(Plan, [.. paths.Select(path => PartFile.Read(path, Plan))], anyArithmetic: false);

    private PartHeader Header(Shard shard, PlanItem[] items) => new(
        PartHeader.CurrentFormat, Plan.Id, ToolVersion.Full, Kernels, shard.ToString(),
        [.. items.Select(item => item.Index)]);

    private static DoneItem Done(PlanItem item) =>
        new(item.Index, item.Name)
        {
            Result = new AuditResult
            {
                Target = item.Name,
                Verdict = Verdict.NotMeasurable,
                Because = "it threw",
                Fault = item.Target!.Fault,
            },
        };

    public void Dispose() => folder.Dispose();
}
