using GamingAudit.Engine.Adversaries.Play;
using GamingAudit.Engine.Targets.Guarding;

namespace GamingAudit.Engine.Adversaries;

/// <summary>A search that goes on where it stopped.</summary>
internal interface IResumableSearch<TState, TAction> : IDisposable
{
    /// <summary>Goes on for so many environment steps, and returns what is new and better, best first.</summary>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    /// <exception cref="OperationCanceledException">The context was cancelled.</exception>
    IReadOnlyList<Candidate<TState, TAction>> Advance(long steps);
}
