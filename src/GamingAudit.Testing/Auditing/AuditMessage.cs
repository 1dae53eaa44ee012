using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Reporting.Audits;
using GamingAudit.Reporting.Text;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Testing.Auditing;

/// <summary>
/// What a failed assertion says: the verdict in words, the block that the tool's own report prints for a target, and
/// how to get the same again.
/// </summary>
internal static class AuditMessage
{
    public static string Of(AuditedTarget audited, AuditTarget target, RewardAuditOptions options)
    {
        var text = new StringWriter { NewLine = "\n" };
        text.WriteLine(Headline(audited.Result));
        text.WriteLine();
        TargetBlock.Write(audited, text);
        text.WriteLine($"  seed        {options.Seed}, budget {options.Budget.Name}");
        text.WriteLine(
            $"  audit       gaming-audit audit {WitnessName.Quoted(KeptWitness.SourceOf(target))} "
            + $"--target {WitnessName.Quoted(audited.Result.Target)} --seed {options.Seed} "
            + $"--budget {options.Budget.Name}");
        return text.ToString().Replace("\r\n", "\n").TrimEnd();
    }

    private static string Headline(AuditResult result) => result switch
    {
        { Fault: not null } => $"The code of {result.Target} is at fault.",
        { Verdict: Verdict.Gamed } =>
            $"The reward of {result.Target} can be gamed: it pays behaviour that is not wanted more than what is.",
        { Verdict: Verdict.Tied } =>
            $"The reward of {result.Target} is tied: it pays behaviour that is not wanted as much as what is.",
        { Verdict: Verdict.NothingFound } =>
            $"No way to game the reward of {result.Target} was found within the budget, which certifies nothing.",
        _ => $"The reward of {result.Target} could not be measured, which must not be read as sound.",
    };
}
