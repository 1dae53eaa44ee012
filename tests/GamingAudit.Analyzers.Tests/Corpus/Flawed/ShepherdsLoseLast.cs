using Unity.MLAgents;
using Unity.MLAgents.Actuators;
using UnityEngine;

public class ShepherdsLoseLast : MonoBehaviour
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
            dogs.SetGroupReward(1f); // expect: GA2002
            dogs.EndGroupEpisode();
            penned = 0;
        }
    }
}
