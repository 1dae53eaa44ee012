using GamingAudit.Laboratory.Documents;

namespace GamingAudit.Laboratory.Experiments;

/// <summary>Which failure a target shows.</summary>
/// <param name="Failure">The failure; <see cref="Failure.Unknown"/> where it could not be decided.</param>
/// <param name="Because">Why, with the figures that decide.</param>
/// <param name="Report">All figures.</param>
internal sealed record DiagnosedTarget(Failure Failure, string Because, LabReport Report);
