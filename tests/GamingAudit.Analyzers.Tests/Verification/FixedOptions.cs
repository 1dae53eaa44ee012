using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GamingAudit.Analyzers.Tests.Verification;

/// <summary>The same options for every file.</summary>
public sealed class FixedOptions(IReadOnlyDictionary<string, string>? values) : AnalyzerConfigOptionsProvider
{
    private readonly Options options = new(values ?? new Dictionary<string, string>());

    public override AnalyzerConfigOptions GlobalOptions => options;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => options;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => options;

    private sealed class Options(IReadOnlyDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) =>
            values.TryGetValue(key, out value);
    }
}
