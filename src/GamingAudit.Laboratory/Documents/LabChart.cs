namespace GamingAudit.Laboratory.Documents;

/// <summary>A picture: panels below a title.</summary>
/// <param name="Name">Part of its file's name.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Panels">Side by side, two in a row.</param>
internal sealed record LabChart(string Name, string Title, IReadOnlyList<ChartPanel> Panels);
