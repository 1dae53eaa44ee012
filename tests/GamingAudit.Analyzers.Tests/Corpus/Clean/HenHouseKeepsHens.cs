using System.Collections.Generic;
using Unity.MLAgents;
using UnityEngine;

public class HenHouseKeepsHens : MonoBehaviour
{
    public List<Agent> all;
    private List<Agent> removed = new List<Agent>();
    private SimpleMultiAgentGroup hens;
    private int caught;

    private void Start()
    {
        hens = new SimpleMultiAgentGroup();
        foreach (Agent hen in all) hens.RegisterAgent(hen);
    }

    private void FixedUpdate()
    {
        hens.AddGroupReward(0.001f);
    }

    public void Catch(Agent agent)
    {
        hens.AddGroupReward(-1f);
        removed.Add(agent);
        agent.gameObject.SetActive(false);
        caught++;
        if (caught < all.Count) return;
        hens.EndGroupEpisode();
        BeginAnew();
    }

    private void BeginAnew()
    {
        caught = 0;
        foreach (Agent hen in removed)
        {
            hen.gameObject.SetActive(true);
            hens.RegisterAgent(hen);
        }
        removed.Clear();
    }
}
