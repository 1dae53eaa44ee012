using System.Collections.Generic;
using Unity.MLAgents;
using UnityEngine;

public class LanternsClearedFirst : MonoBehaviour
{
    public List<Agent> keepers;
    private SimpleMultiAgentGroup group;
    private bool allLit;
    private int lit;

    private void Start()
    {
        group = new SimpleMultiAgentGroup();
        foreach (Agent keeper in keepers) group.RegisterAgent(keeper);
    }

    public void Lit()
    {
        lit++;
        allLit = lit == 5;
        group.AddGroupReward(0.1f);
        if (lit < 5) return;
        Clear();
        if (allLit)
        {
            group.AddGroupReward(2f); // expect: GA1006
            group.EndGroupEpisode();
        }
    }

    private void Clear()
    {
        lit = 0;
        allLit = false;
        foreach (Agent keeper in keepers) keeper.transform.localPosition = Vector3.zero;
    }
}
