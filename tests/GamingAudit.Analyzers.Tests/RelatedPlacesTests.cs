using GamingAudit.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace GamingAudit.Analyzers.Tests;

/// <summary>A finding names the other places that make the flaw, each once and never its own.</summary>
public sealed class RelatedPlacesTests
{
    [Fact]
    public async Task A_baseline_names_the_start_the_move_and_where_it_is_set() => await Names(
        "GA3020",
        """
        private float before;
        public override void OnEpisodeBegin()
        {
            transform.position = Vector3.zero;
        }
        void FixedUpdate()
        {
            float distance = Vector3.Distance(transform.position, target.position);
            AddReward(before - distance);
            before = distance;
        }
        """,
        "OnEpisodeBegin", "transform.position = Vector3.zero", "before = distance");

    [Fact]
    public async Task A_leak_names_what_leaks_and_what_changes_it() => await Names(
        "GA4005",
        """
        private int bumps;
        public override void OnEpisodeBegin() { transform.position = Vector3.zero; }
        public override void OnActionReceived(ActionBuffers actions)
        {
            AddReward(-0.1f * bumps);
            if (transform.position.y < 0f) EndEpisode();
        }
        void OnCollisionEnter(Collision other) { bumps++; }
        """,
        "bumps", "bumps++");

    [Fact]
    public async Task Progress_names_the_way_back() => await Names(
        "GA3001",
        """
        private float before;
        void FixedUpdate()
        {
            float now = Vector3.Distance(transform.position, target.position);
            if (now < before) AddReward(0.3f);
            else AddReward(-0.1f);
            before = now;
        }
        """,
        "AddReward(-0.1f)", "before = now");

    [Fact]
    public async Task A_pay_through_a_helper_names_the_call_in_it() => await Names(
        "GA2005",
        """
        void Update() { Pay(0.1f); }
        void Pay(float amount) { AddReward(amount); }
        """,
        "AddReward(amount)");

    private static async Task Names(string rule, string members, params string[] places)
    {
        Diagnostic found = Assert.Single(
            await Snippet.Agent(members).Diagnostics(withFrameworks: true, null), one => one.Id == rule);
        Assert.Equal(places, found.AdditionalLocations.Select(
            place => place.SourceTree!.GetText().ToString(place.SourceSpan)));
    }
}
