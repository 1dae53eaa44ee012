using GamingAudit.Engine.Auditing;
using GamingAudit.Engine.Running;

namespace GamingAudit.Tool.Commands.Audit.Watching;

/// <summary>Shows a person how far a run is; none of it is part of a report.</summary>
internal interface IAuditProgress
{
    /// <summary>Shows progress for as long as the work takes.</summary>
    Task<T> WhileAsync<T>(Func<Task<T>> work);

    /// <summary>Says what is being done.</summary>
    void Say(string what);

    /// <summary>Tells something that stays to be read.</summary>
    void Tell(string sentence);

    /// <summary>Says which targets there are.</summary>
    void Plan(IReadOnlyList<string> targets);

    /// <summary>Says which target is being audited.</summary>
    void Begin(string name, int number, int count);

    /// <summary>Says how far the audit of a target is.</summary>
    void Report(string name, AuditProgress progress);

    /// <summary>Says what came of a target; null where the tool failed.</summary>
    void End(string name, AuditResult? result);
}
