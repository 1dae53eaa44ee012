using System.Diagnostics;
using GamingAudit.Engine.Adversaries;
using GamingAudit.Engine.Episodes;
using GamingAudit.Engine.Running;
using GamingAudit.Engine.Targets;
using GamingAudit.Engine.Targets.Guarding;
using GamingAudit.Engine.Targets.Versioning;
using GamingAudit.Engine.Verdicts;
using GamingAudit.Engine.Witnesses;

namespace GamingAudit.Engine.Auditing;

/// <summary>Audits targets, one at a time.</summary>
public static class Auditor
{
    /// <summary>
    /// Plays adversaries against a target's proxy and judges what they find. A fault of the target's code is part of
    /// the result, never an exception; but a call that does not return keeps this one from returning too.
    /// </summary>
    /// <exception cref="ArgumentException">Two adversaries have one name, or one has a negative weight.</exception>
    /// <exception cref="OperationCanceledException">The options' token was cancelled.</exception>
    public static AuditResult Audit(AuditTarget target, AuditOptions options) =>
        Audit(target, options, new CallMonitor());

    /// <summary>Under a monitor, for a watchdog on another thread to see a call that does not return.</summary>
    internal static AuditResult Audit(AuditTarget target, AuditOptions options, CallMonitor monitor)
    {
        Check(options.OwnAdversaries);
        long start = Stopwatch.GetTimestamp();
        AuditResult result;
        try
        {
            target = Remembering(target, options.Corpus);
            result = target.Accept(new TargetAudit(options, monitor));
        }
        catch (FaultException e)
        {
            result = Faulty(
                target.Name, e.Fault with { Location = target.Accept(new FaultLocator(e.Fault.Call)) }) with
            {
                Problems = target.Accept(new ProblemsVisitor()),
            };
        }
        return result with { Seconds = Stopwatch.GetElapsedTime(start).TotalSeconds };
    }

    /// <summary>What a target answers in a few random episodes.</summary>
    /// <exception cref="FaultException">The target's code is at fault.</exception>
    internal static TargetTrace Trace(AuditTarget target, CallMonitor monitor) =>
        target.Accept(new TraceVisitor(monitor));

    /// <summary>
    /// Equal for targets of which the same audit would say the same, lines of the source included, as far as can be
    /// seen from within the process; null where its code cannot be looked through.
    /// </summary>
    internal static string? Identity(AuditTarget target)
    {
        try
        {
            return target.Accept(new IdentityVisitor());
        }
        catch (Exception)
        {
            // A static constructor or a property of the user's; what it does to an audit shows there.
            return null;
        }
    }

    /// <summary>The file that the proxy is written in; null where that is not known.</summary>
    internal static string? FileOf(AuditTarget target) => target.Accept(new FaultLocator(UserCall.Proxy))?.File;

    /// <summary>True where code of the target may change static fields, which all targets of a process share.</summary>
    internal static bool ChangesStatics(AuditTarget target) => target.Accept(new StaticsVisitor());

    /// <summary>The result for a target whose code is at fault.</summary>
    internal static AuditResult Faulty(string target, Fault fault) => new()
    {
        Target = target,
        Verdict = Verdict.NotMeasurable,
        Because = fault.Message,
        Fault = fault,
    };

    private static void Check(IReadOnlyList<IAdversary> own)
    {
        HashSet<string> names = [.. AdversaryNames.All, AdversaryNames.Corpus];
        foreach (IAdversary adversary in own)
        {
            if (!names.Add(adversary.Name))
                throw new ArgumentException($"Two adversaries are called '{adversary.Name}'.", nameof(own));
            if (adversary.Weight < 0)
                throw new ArgumentException($"The adversary '{adversary.Name}' has a negative weight.", nameof(own));
        }
    }

    private static AuditTarget Remembering(AuditTarget target, IReadOnlyList<StoredWitness> corpus) =>
        target is IRemembering remembering && corpus.Count > 0
            ? remembering.Remembering(
                [.. corpus.SelectMany(stored => stored.Witness.Exploit.Steps).Select(step => step.Texts)
                    .OfType<IReadOnlyList<string>>()])
            : target;

    private sealed class ProblemsVisitor : ITargetVisitor<IReadOnlyList<TargetProblem>>
    {
        public IReadOnlyList<TargetProblem> Visit<TState, TAction>(MarkovTarget<TState, TAction> target)
            where TState : notnull => target.Chosen?.Problems ?? [];
    }

    private sealed class StaticsVisitor : ITargetVisitor<bool>
    {
        public bool Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
            CodeVersion.ChangesStatics(target);
    }

    private sealed class IdentityVisitor : ITargetVisitor<string>
    {
        public string Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
            string.Join(' ', new[] { UserCall.Proxy, UserCall.True }
                .Select(call => new FaultLocator(call).Visit(target))
                .Select(place => place is null ? "" : $"{Path.GetFileName(place.File)}:{place.Line}")
                .Prepend(CodeVersion.Identity(target)));
    }

    private sealed class TraceVisitor(CallMonitor monitor) : ITargetVisitor<TargetTrace>
    {
        public TargetTrace Visit<TState, TAction>(MarkovTarget<TState, TAction> target) where TState : notnull =>
            TargetTrace.Of(new GuardedTarget<TState, TAction>(target, monitor));
    }
}
