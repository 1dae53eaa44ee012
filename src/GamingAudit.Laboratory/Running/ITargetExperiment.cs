using GamingAudit.Laboratory.Documents;

namespace GamingAudit.Laboratory.Running;

/// <summary>A question about targets of a user's.</summary>
internal interface ITargetExperiment
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    /// <summary>What it shows, in one line.</summary>
    string Title { get; }

    /// <summary>Answers it.</summary>
    LabReport Run(IReadOnlyList<AuditTarget> targets, LabContext context);
}
