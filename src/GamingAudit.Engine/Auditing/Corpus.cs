using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Auditing;

/// <summary>
/// The witnesses of earlier audits, rechecked before anything else, as a fuzzer does with its corpus. One that still
/// pays is a candidate like any other: its actions, played by the clock, have to stand on fresh episodes.
/// </summary>
internal sealed class Corpus<TState, TAction> where TState : notnull
{
    private readonly List<CorpusCheck> checks = [];
    private readonly List<Candidate<TState, TAction>> exploits = [];
    private readonly List<Candidate<TState, TAction>> honest = [];
    private readonly Dictionary<Candidate<TState, TAction>, Witness> witnesses = [];

    /// <exception cref="FaultException">The target's code is at fault.</exception>
    public Corpus(
        GuardedTarget<TState, TAction> target, string version, IReadOnlyList<StoredWitness> stored,
        Action<long> progress)
    {
        foreach (StoredWitness entry in stored)
        {
            RecheckReport report = Rechecking.Of(target, entry.Witness, progress);
            checks.Add(new CorpusCheck(
                entry.Name, report.Outcome, report.Detail, entry.Witness.FoundBy, entry.Witness.Kind));
            if (report is not { Outcome: RecheckOutcome.Pays, Exploit: { } exploit, Honest: { } beside }) continue;
            // What a targeted adversary found is no natural find, however often it is found.
            if (entry.Witness.Kind == WitnessKind.Latent) continue;
            var candidate = new Candidate<TState, TAction>(
                $"{AdversaryNames.Corpus}: {entry.Name}", EpisodePolicy.Of(target.Dynamics, exploit));
            exploits.Add(candidate);
            honest.Add(new Candidate<TState, TAction>(
                $"{AdversaryNames.Corpus}: honest in {entry.Name}", EpisodePolicy.Of(target.Dynamics, beside)));
            witnesses.Add(candidate, entry.Witness with { Version = version, Exploit = exploit, Honest = beside });
        }
    }

    /// <summary>What became of each, in their order.</summary>
    public IReadOnlyList<CorpusCheck> Checks => checks;

    /// <summary>The exploits that still pay.</summary>
    public IReadOnlyList<Candidate<TState, TAction>> Exploits => exploits;

    /// <summary>The honest behaviour beside them.</summary>
    public IReadOnlyList<Candidate<TState, TAction>> Honest => honest;

    /// <summary>
    /// The witness that a candidate comes from, as it plays today; null for one that comes from a search. It is not
    /// simplified again: each time would cost it more of what it shows.
    /// </summary>
    public Witness? WitnessOf(Candidate<TState, TAction> candidate, Verdict verdict) =>
        witnesses.TryGetValue(candidate, out Witness? witness) ? witness with { Verdict = verdict } : null;
}
