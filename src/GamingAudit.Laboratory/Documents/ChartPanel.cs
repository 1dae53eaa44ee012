using System.Text.Json.Serialization;

namespace GamingAudit.Laboratory.Documents;

/// <summary>One part of a picture.</summary>
/// <param name="Title">What it shows.</param>
[JsonDerivedType(typeof(LinePanel), "lines")]
[JsonDerivedType(typeof(IntervalPanel), "intervals")]
[JsonDerivedType(typeof(MatrixPanel), "matrix")]
internal abstract record ChartPanel(string Title);
