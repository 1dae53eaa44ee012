namespace GamingAudit.Output.Reports;

/// <summary>A format whose documents have a JSON schema.</summary>
internal interface ISchemed
{
    /// <summary>The schema, as text.</summary>
    string Schema { get; }
}
