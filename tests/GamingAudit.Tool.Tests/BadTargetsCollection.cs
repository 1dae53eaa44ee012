namespace GamingAudit.Tool.Tests;

/// <summary>The tests that ask what the audit of all bad targets said.</summary>
[CollectionDefinition]
public sealed class BadTargetsCollection : ICollectionFixture<BadTargetsRun>;
