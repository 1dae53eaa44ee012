using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Findings.Latent;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Streams;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Findings;

/// <summary>Looks beyond a verdict, whatever kind of evidence it rests on.</summary>
internal sealed class FurtherLook<TState, TAction>(
    AuditContext<TState, TAction> context, IEvidence<TState, TAction> evidence) where TState : notnull
{
    /// <param name="verdict">The verdict.</param>
    /// <param name="witness">Its witness, where it is Gamed or Tied.</param>
    public AuditFindings Look(Verdict verdict, Witness? witness)
    {
        if (witness is not null) return Beside(verdict, witness);
        if (verdict is Verdict.Gamed or Verdict.Tied || evidence.Hidden() is not { } hidden) return new AuditFindings();
        return new AuditFindings
        {
            Latent = Show(hidden, verdict),
            Attribution = Explain(hidden.Policy, isTied: false),
        };
    }

    private AuditFindings Beside(Verdict verdict, Witness witness)
    {
        context.Meter.Begin("telling exploits apart");
        bool isTied = verdict == Verdict.Tied;
        double least = (isTied ? -1 : 1) * VerdictMargins.Preference;
        var headline = new Suspect<TState, TAction>(evidence.Found, evidence.Figures.Found);
        return new AuditFindings
        {
            Exploits = new DistinctExploits<TState, TAction>(context, evidence.Figures, evidence.Honest).Of(
                headline, witness, evidence.Suspects(least), suspect => evidence.Confirm(suspect, least)),
            Attribution = Explain(evidence.Found.Policy, isTied),
        };
    }

    private LatentFinding Show(HiddenPolicy<TState, TAction> hidden, Verdict verdict)
    {
        context.Meter.Begin("showing what exists beside the optimum");
        VerdictFigures figures = evidence.Figures;
        return new LatentFinding
        {
            FoundBy = hidden.FoundBy,
            Returns = hidden.Returns,
            Preference = hidden.Preference,
            Witness = context.Witnesses(AuditStreams.Exploits(context.Seed)).Find(
                hidden.Policy, evidence.Honest,
                (context.Target.Name, context.Version, verdict, hidden.FoundBy),
                figures.Honest.True.Mean - figures.ExploitLevel),
        };
    }

    private Attribution Explain(Policy<TState, TAction> exploit, bool isTied) =>
        new RewardAttribution<TState, TAction>(context).Explain(
            exploit, evidence.Honest, evidence.Figures, isTied, evidence.Remove);
}
