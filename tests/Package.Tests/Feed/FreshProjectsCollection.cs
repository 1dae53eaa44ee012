namespace GamingAudit.Package.Tests.Feed;

/// <summary>The tests that ask what became of the fresh projects.</summary>
[CollectionDefinition]
public sealed class FreshProjectsCollection : ICollectionFixture<FreshProjects>;
