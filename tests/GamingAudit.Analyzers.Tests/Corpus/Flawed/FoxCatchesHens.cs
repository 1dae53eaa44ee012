using System.Collections.Generic;
using Unity.MLAgents;
using UnityEngine;

public class FoxCatchesHens : Agent
{
    public HenYard yard;

    private void OnCollisionEnter(Collision collision)
    {
        if (collision.transform.CompareTag("hen"))
        {
            collision.gameObject.SetActive(false);
            yard.HenCaught(); // expect: GA2001
        }
    }
}

public class HenYard : MonoBehaviour
{
    public List<Agent> hens;
    public List<Agent> foxes;
    private SimpleMultiAgentGroup henGroup;
    private SimpleMultiAgentGroup foxGroup;
    private int caught;

    private void Start()
    {
        henGroup = new SimpleMultiAgentGroup();
        foxGroup = new SimpleMultiAgentGroup();
        Begin();
    }

    public void HenCaught()
    {
        caught++;
        foxGroup.AddGroupReward(1f);
        henGroup.AddGroupReward(-1f);
        if (caught < hens.Count) return;
        henGroup.EndGroupEpisode();
        foxGroup.EndGroupEpisode();
        Begin();
    }

    private void Begin()
    {
        caught = 0;
        foreach (Agent hen in hens)
        {
            hen.gameObject.SetActive(true);
            henGroup.RegisterAgent(hen);
        }
        foreach (Agent fox in foxes) foxGroup.RegisterAgent(fox);
    }
}
