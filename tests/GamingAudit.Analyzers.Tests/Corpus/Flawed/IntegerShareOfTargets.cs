using System.Collections.Generic;
using Unity.MLAgents;
using UnityEngine;

public class IntegerShareOfTargets : Agent
{
    [SerializeField] private List<GameObject> targets;
    private int hits;

    public override void OnEpisodeBegin() => hits = 0;

    public void OnArrow(GameObject target)
    {
        if (!targets.Contains(target)) return;
        target.SetActive(false);
        hits++;
        float share = hits / targets.Count; // expect: GA1001
        AddReward(share);
        if (hits == targets.Count) EndEpisode();
    }
}
