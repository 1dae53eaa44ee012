using GamingAudit.Laboratory.Documents;

namespace GamingAudit.Laboratory.Running;

/// <summary>A question that the laboratory answers, with figures and a picture.</summary>
internal interface IExperiment
{
    /// <summary>What the command line calls it.</summary>
    string Name { get; }

    /// <summary>What it shows, in one line.</summary>
    string Title { get; }

    /// <summary>Answers it. The same seed gives the same report on any number of threads.</summary>
    LabReport Run(LabContext context);
}
