using GamingAudit.Analyzers.Code;

namespace GamingAudit.Analyzers.Frameworks;

/// <summary>Which classes hold nothing but functions of numbers: those of .NET and of the known engines.</summary>
internal static class Arithmetic
{
    public static bool Is(CallShape call) => IsClass(call.Class);

    public static bool IsClass(string name) =>
        name is "Math" or "MathF" || KnownFrameworks.Words.Maths.Contains(name);
}
