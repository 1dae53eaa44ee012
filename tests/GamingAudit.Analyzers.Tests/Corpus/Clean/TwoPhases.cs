using Unity.MLAgents;
using UnityEngine;

public class TwoPhases : Agent
{
    enum Phase { Search, Return }

    [SerializeField] Transform crystal, ship;
    Phase phase;
    float previous;

    public override void OnEpisodeBegin()
    {
        phase = Phase.Search;
        transform.localPosition = Vector3.zero;
        previous = DistanceTo(crystal);
    }

    void FixedUpdate()
    {
        Transform target = phase == Phase.Search ? crystal : ship;
        float distance = DistanceTo(target);
        AddReward(0.1f * (previous - distance));
        previous = distance;
        if (distance > 0.5f) return;
        if (phase == Phase.Search)
        {
            phase = Phase.Return;
            previous = DistanceTo(ship);
            AddReward(0.5f);
        }
        else
        {
            AddReward(1f);
            EndEpisode();
        }
    }

    float DistanceTo(Transform target) => Vector3.Distance(transform.position, target.position);
}
