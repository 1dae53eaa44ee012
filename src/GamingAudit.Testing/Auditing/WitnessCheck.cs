using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Witnesses;
using GamingAudit.Reporting.Actions;
using GamingAudit.Reporting.Witnesses;

namespace GamingAudit.Testing.Auditing;

/// <summary>Plays a stored witness under today's code.</summary>
internal static class WitnessCheck
{
    public static void Run(string file, AuditTarget? target)
    {
        string path = Path.GetFullPath(file);
        Witness witness = Read(path);
        target ??= Find(path, witness);
        RecheckReport report;
        try
        {
            report = WitnessPlayer.Recheck(target, witness);
        }
        catch (FaultException e)
        {
            throw Failed($"The code of {witness.Target} is at fault: {e.Message} {e.Fault.Arguments}", path, e);
        }
        if (report.Outcome == RecheckOutcome.Closed) return;
        string actions = ActionSentence.Of([.. witness.Exploit.Steps.Select(ActionText.Of)]);
        throw Failed(
            report.Outcome == RecheckOutcome.Pays
                ? $"The exploit of {witness.Target} is still open: {report.Detail}\n  exploit     {actions}"
                : $"The witness of {witness.Target} shows nothing any more: {report.Detail} "
                    + "Audit the target again and keep what that finds.",
            path);
    }

    private static Witness Read(string path)
    {
        try
        {
            return WitnessFile.Read(path).Witness;
        }
        catch (WitnessFormatException e)
        {
            throw Failed(e.Message, path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Failed($"The witness could not be read: {e.Message}", path, e);
        }
    }

    private static AuditTarget Find(string path, Witness witness) =>
        AuditedTargets.Find(witness.Target) ?? throw Failed(
            $"No member marked [Audit] in the loaded assemblies gives a target named {witness.Target}: "
            + "pass the target as the second argument.",
            path);

    private static RewardAssertionException Failed(string message, string path, Exception? inner = null)
    {
        string recheck = $"gaming-audit recheck {WitnessName.Quoted(path)}";
        string text = $"{message}\n  witness     {path}\n  recheck     {recheck}";
        var evidence = new RewardEvidence { WitnessPath = path, ReplayCommand = recheck };
        return inner is null
            ? new RewardAssertionException(text) { Evidence = evidence }
            : new RewardAssertionException(text, inner) { Evidence = evidence };
    }
}
