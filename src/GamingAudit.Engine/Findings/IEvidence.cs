using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Findings.Attributions;
using GamingAudit.Engine.Findings.Exploits;
using GamingAudit.Engine.Findings.Latent;
using GamingAudit.Engine.Returns;
using GamingAudit.Engine.Verdicts;

namespace GamingAudit.Engine.Findings;

/// <summary>
/// What is known once a verdict stands, and how more is learned: from the solution, or by more episodes.
/// </summary>
internal interface IEvidence<TState, TAction>
{
    /// <summary>The verdict's figures, with what is known of exploitability.</summary>
    VerdictFigures Figures { get; }

    /// <summary>The policy that the verdict is about.</summary>
    Candidate<TState, TAction> Found { get; }

    Policy<TState, TAction> Honest { get; }

    /// <summary>Policies beside it that are bad and that the proxy prefers by more than a margin, it seems.</summary>
    /// <param name="least">The margin, as a share of S_p.</param>
    IEnumerable<Suspect<TState, TAction>> Suspects(double least);

    /// <summary>What a suspect returns if it is an exploit beyond doubt; null where it is none.</summary>
    PolicyReturns? Confirm(Suspect<TState, TAction> suspect, double least);

    /// <summary>The best paid policy that is worse than the reference; null where no such one matters.</summary>
    HiddenPolicy<TState, TAction>? Hidden();

    /// <summary>What an audit says of the proxy without a term.</summary>
    Removal Remove(string term);
}
