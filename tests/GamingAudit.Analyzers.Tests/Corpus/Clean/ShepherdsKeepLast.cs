using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ShepherdsKeepLast : MonoBehaviour
{
    public int sheep = 3;
    private SimpleMultiAgentGroup dogs = new SimpleMultiAgentGroup();
    private int penned;

    private void OnTriggerEnter(Collider other)
    {
        if (!other.CompareTag("Sheep")) return;
        other.gameObject.SetActive(false);
        penned++;
        dogs.AddGroupReward(1f / sheep);
        if (penned >= sheep)
        {
            dogs.AddGroupReward(1f);
            dogs.EndGroupEpisode();
            penned = 0;
        }
    }
}
