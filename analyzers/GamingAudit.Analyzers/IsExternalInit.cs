namespace System.Runtime.CompilerServices;

/// <summary>What the compiler asks of a target without it, so that records have init-only properties.</summary>
internal static class IsExternalInit;
