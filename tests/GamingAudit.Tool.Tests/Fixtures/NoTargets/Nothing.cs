namespace NoTargets;

/// <summary>An assembly without a single target.</summary>
public static class Nothing;
